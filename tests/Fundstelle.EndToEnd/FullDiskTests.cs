using System.Diagnostics;
using Fundstelle.Tests;

namespace Fundstelle.EndToEnd;

/// <summary>A test that needs a file system of its own, which only root may mount.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = OperatingSystem.IsLinux() && Environment.UserName == "root" && Mounts() ? null : "Mounting a small tmpfs is not allowed here.";

    static bool Mounts()
    {
        using var folder = new TemporaryFolder();
        if (Shell("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.Path) != 0) return false;
        return Shell("umount", folder.Path) == 0;
    }

    internal static int Shell(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return 127;
        }
    }
}

public class FullDiskTests
{
    [SmallDiskFact]
    public void A_full_disk_leaves_the_old_index_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var disk = folder.At("disk");
        Directory.CreateDirectory(disk);
        Assert.Equal(0, SmallDiskFactAttribute.Shell("mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk));
        try
        {
            var index = Path.Combine(disk, "index");
            folder.Write("source/a.txt", "Ein Haus am Hafen.");
            Assert.Equal(0, BuiltProgram.Run("index", folder.At("source"), "--index", index).ExitCode);
            var random = new Random(5);
            for (var i = 0; i < 40; i++) folder.Write($"source/b{i}.txt", string.Join(' ', Enumerable.Range(0, 20_000).Select(_ => $"w{random.Next():x}")));
            var full = BuiltProgram.Run("index", folder.At("source"), "--index", index);
            Assert.Equal(7, full.ExitCode);
            Assert.Contains("Kein Platz", full.Error, StringComparison.Ordinal);
            Assert.Equal(0, BuiltProgram.Run("check", "--index", index).ExitCode);
            Assert.Equal(0, BuiltProgram.Run("search", "Haus", "--index", index).ExitCode);
        }
        finally
        {
            SmallDiskFactAttribute.Shell("umount", disk);
        }
    }
}
