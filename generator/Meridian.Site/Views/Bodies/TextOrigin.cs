using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Views.Bodies;

/// <summary>
/// Where a Markdown text is written: in a file of its own, in a value of a YAML file, or at a place in a template that
/// put it together.
/// </summary>
internal sealed class TextOrigin
{
    private readonly Func<TextSpan, Location> _placeOf;

    private TextOrigin(SitePath path, Func<TextSpan, Location> placeOf) => (Path, _placeOf) = (path, placeOf);

    /// <summary>The file, from which relative links start.</summary>
    public SitePath Path { get; }

    /// <summary>A text whose offsets are those of its file.</summary>
    public static TextOrigin File(SitePath path) => new(path, span => new Location(path, span));

    /// <summary>A text that is a value of a YAML file.</summary>
    public static TextOrigin Yaml(SourceText file, TextSpan scalar, string text)
    {
        var places = new Lazy<ScalarPlaces>(() => ScalarPlaces.Of(file, scalar, text));
        return new TextOrigin(file.Path, span => file.At(places.Value.Find(span)));
    }

    /// <summary>A text that is written nowhere as it is: all of it stands at one place.</summary>
    public static TextOrigin MadeAt(Location place) => new(place.Path, _ => place);

    /// <summary>The place of a part of the text in its file.</summary>
    public Location At(TextSpan span) => _placeOf(span);
}
