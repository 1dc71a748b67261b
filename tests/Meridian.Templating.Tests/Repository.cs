namespace Meridian.Templating.Tests;

/// <summary>The folder in which the tests' files lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Meridian.slnx")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("the tests do not lie in the repository");
    }
}
