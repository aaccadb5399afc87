using Microsoft.AspNetCore.Http;

namespace Fundstelle.Web;

/// <summary>Which failure of the world is which HTTP status.</summary>
static class HttpStatus
{
    public static int Of(SearchFailure failure) => failure switch
    {
        SearchFailure.IndexMissing => StatusCodes.Status503ServiceUnavailable,
        SearchFailure.IndexLocked => StatusCodes.Status503ServiceUnavailable,
        SearchFailure.IndexFormatUnknown => StatusCodes.Status503ServiceUnavailable,
        SearchFailure.IndexDamaged => StatusCodes.Status503ServiceUnavailable,
        SearchFailure.DiskFull => StatusCodes.Status507InsufficientStorage,
        SearchFailure.NotAccessible => StatusCodes.Status503ServiceUnavailable,
        SearchFailure.SourceMissing => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, null),
    };
}
