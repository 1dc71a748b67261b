using System.Text.Json;
using Meridian.Templating.Conformance;

// usage: Meridian.Templating.Conformance CASES.jsonl RESULTS.jsonl
// Renders every case with the defaults of official Scriban and writes what came out, one line a case.
if (args is not [var casesPath, var resultsPath])
{
    Console.Error.WriteLine("usage: CASES.jsonl RESULTS.jsonl");
    return 2;
}

using var results = new StreamWriter(resultsPath);
foreach (var line in File.ReadLines(casesPath).Where(line => !string.IsNullOrWhiteSpace(line)))
{
    using var @case = JsonDocument.Parse(line);
    results.WriteLine(CaseRun.Run(@case.RootElement));
}

return 0;
