namespace Meridian.Testing.Scenarios;

/// <summary>What the commands of a scenario leave behind, for tests that hold two runs against each other.</summary>
public static class ScenarioFiles
{
    /// <summary>Every file after the commands, by its path from the folder that they ran in.</summary>
    public static SortedDictionary<string, byte[]> After(string scenario) =>
        ScenarioRun.Of(Scenario.Parse(scenario), FileOrder.Sorted).Files;
}
