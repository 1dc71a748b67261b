using System.Text;

namespace Meridian.Testing.Scenarios;

/// <summary>The scenarios kept as files in tests/scenarios.</summary>
public static class ScenarioFolder
{
    /// <summary>The paths of all scenario files, relative to tests/scenarios, sorted.</summary>
    public static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Root(), "*.txt", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root(), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// Checks one of them. With MERIDIAN_GOLDEN=1 its exact expectations are first rewritten as the program behaves,
    /// for a person to review.
    /// </summary>
    /// <exception cref="ScenarioException">It does not hold.</exception>
    public static void Check(string file)
    {
        var path = Path.Combine(Root(), file);
        var text = File.ReadAllText(path);
        if (Environment.GetEnvironmentVariable("MERIDIAN_GOLDEN") == "1")
        {
            text = ScenarioRunner.Golden(text.ReplaceLineEndings("\n"));
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        ScenarioRunner.Check(text);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Meridian.slnx")))
            {
                return Path.Combine(folder.FullName, "tests", "scenarios");
            }
        }

        throw new ScenarioException("tests/scenarios is not above the tests");
    }
}
