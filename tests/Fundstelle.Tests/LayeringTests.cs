using Fundstelle.Cli;

namespace Fundstelle.Tests;

/// <summary>The arrows of src/ARCHITECTURE.md.</summary>
public class LayeringTests
{
    [Fact]
    public void The_engine_knows_no_front_and_no_file_format()
    {
        var references = typeof(SearchEngine).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.DoesNotContain(references, name => name.StartsWith("Fundstelle", StringComparison.Ordinal) || name.Contains("Spectre") || name.Contains("AngleSharp") || name.Contains("Markdig") || name.Contains("AspNetCore") || name == "System.Console");
    }

    [Fact]
    public void Only_the_embedded_room_knows_Lucene()
    {
        var engine = typeof(SearchEngine).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Fundstelle", StringComparison.Ordinal) == true && type.Namespace != "Fundstelle.Embedded");
        foreach (var type in engine)
        {
            const System.Reflection.BindingFlags all = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly;
            var used = type.GetFields(all).Select(field => field.FieldType).Concat(type.GetMethods(all).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));
            Assert.DoesNotContain(used, other => other.FullName?.StartsWith("Lucene.Net", StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public void The_service_knows_no_console_and_no_Lucene()
    {
        var references = typeof(Fundstelle.Web.Service).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.DoesNotContain(references, name => name == "fundstelle" || name.Contains("Spectre") || name.Contains("Lucene") || name.Contains("CommandLine"));
    }

    [Fact]
    public void Every_failure_has_an_HTTP_status_that_blames_the_server() =>
        Assert.All(Enum.GetValues<SearchFailure>(), failure => Assert.InRange(Fundstelle.Web.HttpStatus.Of(failure), 500, 599));

    [Fact]
    public void Every_failure_has_its_own_exit_code()
    {
        var codes = Enum.GetValues<SearchFailure>().Select(ExitCodes.Of).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.DoesNotContain(codes, code => code is ExitCodes.Hits or ExitCodes.NoHits or ExitCodes.Usage or ExitCodes.SkippedFiles or ExitCodes.Interrupted);
    }

    [Fact]
    public void After_the_plan_the_index_holds_what_the_source_holds()
    {
        var random = new Random(4711);
        for (var run = 0; run < 200; run++)
        {
            Dictionary<ItemId, Fingerprint> source = Some(random), index = Some(random);
            var plan = IndexPlan.Between(source, index);
            foreach (var item in plan.Remove) index.Remove(item);
            foreach (var item in plan.Read) index[item] = source[item];
            Assert.Equal(source.OrderBy(item => item.Key.Value), index.OrderBy(item => item.Key.Value));
        }
    }

    static Dictionary<ItemId, Fingerprint> Some(Random random) =>
        Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(10)).Distinct().ToDictionary(i => new ItemId($"item{i}"), _ => new Fingerprint($"{random.Next(3)}"));
}
