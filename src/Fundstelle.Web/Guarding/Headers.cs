using System.Net;
using Microsoft.AspNetCore.Http;

namespace Fundstelle.Web.Guarding;

/// <summary>What every answer says about how it may be used, and which requests are answered at all.</summary>
static class Headers
{
    // Everything comes from this server and in files of its own: no inline script or style, no frames, no plug-ins.
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    public static void Secure(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        // Queries stand in addresses: other servers are not to learn them.
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    /// <summary>
    /// Whether a request names this machine. A foreign page can point its own name at a loopback address and would then read the index (DNS rebinding); its
    /// requests still name the foreign host. Only checked for services that listen on loopback alone.
    /// </summary>
    public static bool NamesLoopback(HttpRequest request) =>
        request.Host.Host is "localhost" or "" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether a request that changes something comes from a page of this server, or from no page at all.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is "same-origin" or "none";
        return request.Headers.Origin.ToString() is not { Length: > 0 } origin || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
