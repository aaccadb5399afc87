using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Fundstelle.Web.Guarding;

/// <summary>Lets in as many requests as can be answered at once, has some wait, and turns the rest away; and holds single clients to their rate.</summary>
sealed class Admission : IDisposable
{
    readonly ConcurrencyLimiter places;
    readonly PartitionedRateLimiter<IPAddress>? rates;

    public Admission(ServiceOptions options)
    {
        places = new(new() { PermitLimit = options.Concurrency, QueueLimit = options.Queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
        if (options.RequestsPerSecond > 0)
        {
            rates = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
            {
                // A page and its parts come in a burst.
                TokenLimit = 4 * options.RequestsPerSecond,
                TokensPerPeriod = options.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        }
    }

    /// <summary>Requests that wait for a place.</summary>
    public long Waiting => places.GetStatistics()?.CurrentQueuedCount ?? 0;

    /// <summary>A place, or the status that says why there is none.</summary>
    public async ValueTask<(RateLimitLease? Place, int Status)> EnterAsync(HttpContext context)
    {
        if (rates is not null)
        {
            using var rate = rates.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
            if (!rate.IsAcquired) return (null, StatusCodes.Status429TooManyRequests);
        }
        var place = await places.AcquireAsync(1, context.RequestAborted);
        if (place.IsAcquired) return (place, StatusCodes.Status200OK);
        place.Dispose();
        return (null, StatusCodes.Status503ServiceUnavailable);
    }

    public void Dispose()
    {
        places.Dispose();
        rates?.Dispose();
    }
}
