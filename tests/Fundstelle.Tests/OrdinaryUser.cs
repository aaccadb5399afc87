using System.Runtime.InteropServices;

namespace Fundstelle.Tests;

/// <summary>Takes from the running thread, and from the threads it starts, the right of root to open every file. Elsewhere than on Linux it changes nothing.</summary>
sealed partial class OrdinaryUser : IDisposable
{
    const int Nobody = 65534;
    readonly int before = OperatingSystem.IsLinux() ? SetFileSystemUser(Nobody) : 0;

    public void Dispose()
    {
        if (OperatingSystem.IsLinux()) _ = SetFileSystemUser(before);
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFileSystemUser(int user);
}
