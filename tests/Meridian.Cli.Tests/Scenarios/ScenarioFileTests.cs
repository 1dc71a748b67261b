using Meridian.Testing.Scenarios;

namespace Meridian.Cli.Tests.Scenarios;

public class ScenarioFileTests
{
    public static TheoryData<string> Files() => [.. ScenarioFolder.Files()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_scenario_file_holds(string file) => ScenarioFolder.Check(file);
}
