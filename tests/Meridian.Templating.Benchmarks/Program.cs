using Meridian.Templating.Benchmarks;

// usage: Meridian.Templating.Benchmarks [FOLDER] [--renders N] [--rounds N] [--micro]
// FOLDER holds templates/, data.json, baseline.json and micro.json. Without it, the folder is looked for below
// MERIDIAN_CORPORA.
var folder = args.FirstOrDefault(argument => !argument.StartsWith('-') && !int.TryParse(argument, out _))
    ?? BenchFolder.Find();
if (folder is null || !Directory.Exists(Path.Combine(folder, "templates")))
{
    Console.Error.WriteLine("the folder with the workload was not found; give it as the first argument");
    return 2;
}

var workload = Workload.Load(folder);
if (!PageBench.HasExpectedOutput(workload, folder))
{
    return 1;
}

if (args.Contains("--micro"))
{
    MicroBench.Run(folder);
}
else
{
    PageBench.Run(workload, NumberAfter("--renders", 20_000), NumberAfter("--rounds", 5));
}

return 0;

int NumberAfter(string option, int usual) =>
    Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length && int.TryParse(args[at + 1], out var number)
        ? number
        : usual;
