using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Meridian.Server;

/// <summary>What a browser is told after each build.</summary>
/// <param name="Version">The site that is shown, as <see cref="PreviewSite.Version"/> counts.</param>
/// <param name="Problems">What keeps the newest changes from being shown; empty when they are shown.</param>
public sealed record PreviewState(int Version, ImmutableArray<PreviewProblem> Problems)
{
    /// <summary>The state in JSON, on one line.</summary>
    public string ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("problems");
            foreach (var problem in Problems)
            {
                json.WriteStartObject();
                json.WriteString("place", problem.Place);
                json.WriteString("message", problem.Message);
                json.WriteString("help", problem.Help);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

/// <summary>One mistake that keeps a site from being made.</summary>
/// <param name="Place">The file, line and column; empty when it has none.</param>
/// <param name="Message">What is wrong, in the author's words.</param>
/// <param name="Help">What to do about it; empty when there is nothing to say.</param>
public sealed record PreviewProblem(string Place, string Message, string Help);
