using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fundstelle.Web;

/// <summary>Style sheet, script and the description for browsers: part of the program, named by their content, so that a browser may keep them for ever.</summary>
static class Assets
{
    static readonly Asset style = Asset.Read("style.css", "text/css");
    static readonly Asset script = Asset.Read("script.js", "text/javascript");

    public static string Style => style.Address;

    public static string Script => script.Address;

    public static void Map(IEndpointRouteBuilder app, Service service)
    {
        foreach (var asset in (Asset[])[style, script])
        {
            service.Get(app, asset.Address, call =>
            {
                call.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return call.Text(asset.Type, asset.Content);
            });
        }
        service.Get(app, "/opensearch.xml", Description);
        service.Get(app, "/robots.txt", call => call.Text("text/plain", "User-agent: *\nDisallow: /\n"));
    }

    /// <summary>OpenSearch 1.1: with it a browser can take the service as a search engine.</summary>
    static Task Description(Call call)
    {
        // The host comes from the request: it must not end the element or attribute it is put into.
        var home = System.Security.SecurityElement.Escape($"{call.Context.Request.Scheme}://{call.Context.Request.Host}");
        return call.Text("application/opensearchdescription+xml",
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>Fundstelle</ShortName>
              <Description>Volltextsuche für deutsche Texte</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Url type="text/html" template="{home}/?q={"{searchTerms}"}"/>
              <Url type="application/json" template="{home}/api/v1/search?q={"{searchTerms}"}"/>
            </OpenSearchDescription>

            """);
    }

    sealed record Asset(string Address, string Type, string Content)
    {
        public static Asset Read(string name, string type)
        {
            using var reader = new StreamReader(typeof(Assets).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            var content = reader.ReadToEnd();
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];
            return new($"/assets/{hash}/{name}", type, content);
        }
    }
}
