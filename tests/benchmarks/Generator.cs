using System.Runtime.InteropServices;

namespace Meridian.Benchmarks;

/// <summary>The program as it is shipped: published for this platform, with its runtime, compiled before it runs.</summary>
internal sealed class Generator : IDisposable
{
    private readonly string _folder;

    private Generator(string folder) => _folder = folder;

    /// <summary>The program's file.</summary>
    public string Program => Path.Combine(_folder, OperatingSystem.IsWindows() ? "meridian.exe" : "meridian");

    /// <exception cref="InvalidOperationException">The publish failed.</exception>
    public static Generator Publish()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Meridian.slnx")))
        {
            root = root.Parent ?? throw new InvalidOperationException("the benchmarks run inside the repository");
        }

        var folder = Directory.CreateTempSubdirectory("meridian-program-").FullName;
        Measurement.Of(
            "dotnet", root.FullName, "publish", "generator/Meridian.Cli", "-c", "Release", "-r",
            RuntimeInformation.RuntimeIdentifier, "-o", folder);
        return new Generator(folder);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
