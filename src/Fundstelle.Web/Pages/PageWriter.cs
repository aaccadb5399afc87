using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace Fundstelle.Web.Pages;

/// <summary>Writes pages. Everything that is not markup of a template is encoded here, whatever it is and wherever it came from.</summary>
static class PageWriter
{
    // Umlauts stay letters; everything that means something in HTML does not.
    static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A page of results has about so many bytes.</summary>
    const int UsualLength = 1 << 15;

    public static async Task Write(Call call, RazorSlice page, int status = StatusCodes.Status200OK)
    {
        var response = call.Context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = call.Language == Language.German ? "de" : "en";
        if (response.Headers.CacheControl.Count == 0) response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(call.Context.Request.Method)) return;
        // A template writes hundreds of pieces, and the server locks its own buffer for each.
        using var written = new MemoryStream(UsualLength);
        var pieces = PipeWriter.Create(written, new(leaveOpen: true));
        await page.RenderAsync(pieces, encoder, call.Aborted);
        await pieces.CompleteAsync();
        response.ContentLength = written.Length;
        await response.BodyWriter.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length), call.Aborted);
    }

    /// <summary>A page that says what went wrong.</summary>
    public static Task Failure(Call call, int status, Message text)
    {
        call.DoNotStore();
        return Write(call, FailurePage.Create(new FailureModel(call, status, text)), status);
    }
}

/// <summary>What went wrong.</summary>
public sealed record FailureModel(Call Call, int Status, Message Text) : PageModel(Call, new("Das ging nicht", "That did not work"))
{
    /// <summary>Whether the index is only just being built.</summary>
    public bool IsIndexing => Call.Served.Live?.State is { IsRunning: true } or { Problem: null, Last: null };
}
