using System.Collections.Immutable;
using Meridian.Site.Yaml;

namespace Meridian.Site.Settings;

/// <summary>Reads redirects.yaml: `old: new` lines.</summary>
internal static class RedirectsReader
{
    public static ImmutableArray<Redirect> Read(SettingsFile file)
    {
        var root = file.Open();
        return [.. root.Map.Entries.Select(entry => One(root, entry)).OfType<Redirect>()];
    }

    private static Redirect? One(SettingsMap root, YamlEntry entry)
    {
        var from = root.File.At(entry.Key.Text.Trim(), entry.Key.Span);
        if (entry.Value is not YamlScalar { IsEmpty: false } to || string.IsNullOrWhiteSpace(to.Text))
        {
            root.WrongKind(entry.Value, $"`{from.Value}` leads nowhere", "write the new address after the colon");
            return null;
        }

        if (!from.Value.StartsWith('/') || from.Value.StartsWith("//", StringComparison.Ordinal))
        {
            root.WrongKind(entry.Key, $"`{from.Value}` is not an old address of this site",
                $"write the part after the host's name, as `/{from.Value.TrimStart('/')}`");
            return null;
        }

        return new Redirect(from, root.File.At(to.Text.Trim(), to.Span));
    }
}
