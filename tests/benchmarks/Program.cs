using System.Globalization;
using Meridian.Benchmarks;

// Times whole builds of the same posts by Meridian and, where it is installed, by Hugo: each program started anew, the
// two taking turns, the median of all rounds. Arguments: how many posts (1000 10000 unless given), or `links` to time
// link checks instead.
var isLinks = args is ["links"];
var sizes = args.Length > 0 && !isLinks
    ? args.Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray()
    : [1000, 10_000];
const int Rounds = 3;

var script = isLinks ? "make_static_site.py" : "make_corpus.py";

if (Corpus.Find(script) is not { } maker)
{
    Console.Error.WriteLine($"no bench/{script}: set MERIDIAN_CORPORA to the folder that holds it");
    return 1;
}

using var generator = Generator.Publish();
if (isLinks)
{
    LinkCheckers.Print(maker, generator, Rounds);
    return 0;
}

Console.WriteLine("| posts | Meridian | peak memory | Hugo | peak memory | Meridian : Hugo |");
Console.WriteLine("|---:|---:|---:|---:|---:|---:|");
foreach (var size in sizes)
{
    using var corpus = Corpus.Make(maker, size);
    var meridian = new List<Measurement>();
    var hugo = new List<Measurement>();
    for (var round = 0; round < Rounds; round++)
    {
        meridian.Add(corpus.BuildWithMeridian(generator, round));
        if (corpus.BuildWithHugo(round) is { } run)
        {
            hugo.Add(run);
        }
    }

    var own = Measurement.Median(meridian);
    Console.WriteLine(hugo.Count == 0
        ? $"| {size} | {own} | not installed | | |"
        : $"| {size} | {own} | {Measurement.Median(hugo)} | {own.Seconds / Measurement.Median(hugo).Seconds:F2} |");
}

return 0;
