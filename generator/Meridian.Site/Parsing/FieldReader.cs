using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Meridian.Site.Dates;
using Meridian.Site.Settings;
using Meridian.Site.Yaml;
using Meridian.Sources;
using NodaTime;

namespace Meridian.Site.Parsing;

/// <summary>
/// Reads single values of front matter. Each function gives null for a value that was left out, and null with a finding
/// for one that is of the wrong kind.
/// </summary>
internal sealed class FieldReader(SourceText source, ParseOptions options)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private bool _entityNoted;

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    public void Report(Rule rule, TextSpan span, string message, string? help) =>
        _diagnostics.Add(rule.At(source, span, message) with { Help = help });

    /// <summary>A text on one line, with HTML entities decoded.</summary>
    public Located<string>? Text(YamlEntry? entry) =>
        Scalar(entry, "a text") is { } scalar ? new Located<string>(OneLine(Decode(scalar)), scalar.Span) : null;

    /// <summary>The same, where an empty text in quotes says that there is none to write.</summary>
    public Located<string>? TextOrNone(YamlEntry? entry) =>
        entry?.Value is YamlScalar { Style: ScalarStyle.Quoted } scalar && IsBlank(scalar)
            ? new Located<string>("", scalar.Span)
            : Text(entry);

    /// <summary>A name or path, as written.</summary>
    public Located<string>? Word(YamlEntry? entry) =>
        Scalar(entry, "a text") is { } scalar ? new Located<string>(scalar.Text.Trim(), scalar.Span) : null;

    /// <summary>A yes or a no in any of YAML's spellings, in quotes or not.</summary>
    public Located<bool>? YesNo(YamlEntry? entry)
    {
        if (Scalar(entry, "yes or no") is not { } scalar)
        {
            return null;
        }

        return Yaml.YesNo.Of(scalar.Text) is { } known
            ? new Located<bool>(known, scalar.Span)
            : Wrong<bool>(scalar, $"`{entry?.Key.Text}` is `{Shown(scalar)}`, and can only be yes or no",
                "write `true` or `false`");
    }

    public Located<int>? Number(YamlEntry? entry)
    {
        if (Scalar(entry, "a number") is not { } scalar)
        {
            return null;
        }

        var text = scalar.Text.Trim();
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? new Located<int>(value, scalar.Span)
            : Wrong<int>(scalar, $"`{entry?.Key.Text}` is `{Shown(scalar)}`, and must be a whole number",
                "write it as `10`");
    }

    public Located<WrittenDate>? Date(YamlEntry? entry)
    {
        if (Scalar(entry, "a date") is not { } scalar)
        {
            return null;
        }

        if (DateText.TryParse(scalar.Text, options.TimeZone, out var date, out var problem))
        {
            return new Located<WrittenDate>(date, scalar.Span);
        }

        Report(FrontMatterRules.WrongDate, scalar.Span, problem.Message, problem.Help);
        return null;
    }

    public Located<Period>? Period(YamlEntry? entry)
    {
        if (Scalar(entry, "a length of time") is not { } scalar)
        {
            return null;
        }

        return PeriodText.Parse(scalar.Text) is { } period
            ? new Located<Period>(period, scalar.Span)
            : Wrong<Period>(
                scalar,
                $"`{Shown(scalar)}` is not a length of time",
                "write it as `12 months`, `2 years` or `90 days`");
    }

    public Located<string>? Language(YamlEntry? entry)
    {
        if (Scalar(entry, "a language") is not { } scalar)
        {
            return null;
        }

        return LanguageTag.Parse(scalar.Text) is { } tag
            ? new Located<string>(tag, scalar.Span)
            : Wrong<string>(scalar, $"`{Shown(scalar)}` is not a language code",
                "write it as `en`, `en-GB` or `fr-CA`");
    }

    public Located<string>? Slug(YamlEntry? entry)
    {
        if (Word(entry) is not { } slug)
        {
            return null;
        }

        if (SlugText.Problem(slug.Value) is not { } problem)
        {
            return slug;
        }

        var better = Parsing.Slug.Of(slug.Value.AsSpan(0, Math.Min(60, slug.Value.Length)));
        Report(
            FrontMatterRules.WrongSlug,
            slug.Span,
            $"`{Cut(slug.Value)}` cannot be a slug: {problem}",
            SlugText.Problem(better) is null ? $"write `{better}`" : "write a few words with `-` between them");
        return null;
    }

    /// <summary>
    /// A list of names; a text counts as one name or, where commas are told to part names, as several.
    /// </summary>
    public ImmutableArray<Located<string>> Names(YamlEntry? entry, ReadOnlySpan<char> separators, string what)
    {
        var names = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var scalar in Scalars(entry, what))
        {
            names.AddRange(ScalarParts.Split(source, scalar, separators));
        }

        return names.ToImmutable();
    }

    /// <summary>
    /// The texts of a list, or the one text that stands for a list of one; what is neither is a finding.
    /// </summary>
    public IEnumerable<YamlScalar> Scalars(YamlEntry? entry, string what)
    {
        foreach (var node in entry?.Value is YamlList list ? list.Items : entry is null ? [] : [entry.Value])
        {
            if (node is not YamlScalar scalar)
            {
                Report(FrontMatterRules.WrongValue, node.Span, $"`{entry!.Key.Text}` can only hold {what}",
                    "write them with commas between, or one a line with `- ` before each");
            }
            else if (!IsBlank(scalar))
            {
                yield return scalar;
            }
        }
    }

    public YamlMap Map(YamlEntry? entry)
    {
        switch (entry?.Value)
        {
            case null or YamlScalar { IsEmpty: true }:
                return YamlMap.Empty;
            case YamlMap map:
                return map;
            default:
                Report(FrontMatterRules.WrongValue, entry.Value.Span,
                    $"`{entry.Key.Text}` must hold `name: value` lines",
                    "write them below it, each indented by two spaces");
                return YamlMap.Empty;
        }
    }

    /// <summary>A value whose form is free; null when it was left out.</summary>
    public static YamlNode? Free(YamlEntry? entry) =>
        entry?.Value is YamlScalar scalar && IsBlank(scalar) ? null : entry?.Value;

    /// <summary>The text of a value with HTML entities decoded; the first one in a file is noted.</summary>
    public string Decode(YamlScalar scalar)
    {
        var decoded = WebUtility.HtmlDecode(scalar.Text);
        if (decoded != scalar.Text && !_entityNoted)
        {
            _entityNoted = true;
            Report(FrontMatterRules.Entity, scalar.Span,
                $"`{Cut(scalar.Text)}` holds HTML codes, which are read as `{Cut(decoded)}`",
                "type the characters themselves");
        }

        return decoded;
    }

    public static bool IsBlank(YamlScalar scalar) => scalar.IsEmpty || string.IsNullOrWhiteSpace(scalar.Text);

    /// <summary>A text short enough for a message.</summary>
    public static string Cut(string text) => text.Length <= 60 ? text : text[..57] + "...";

    private YamlScalar? Scalar(YamlEntry? entry, string what)
    {
        switch (entry?.Value)
        {
            case null:
                return null;
            case YamlScalar scalar:
                return IsBlank(scalar) ? null : scalar;
            default:
                Report(FrontMatterRules.WrongValue, entry.Value.Span,
                    $"`{entry.Key.Text}` must be {what}, and this is {KindOf(entry.Value)}",
                    "write it on one line after the colon, in quotes if it has special signs");
                return null;
        }
    }

    private Located<T>? Wrong<T>(YamlScalar scalar, string message, string help)
    {
        Report(FrontMatterRules.WrongValue, scalar.Span, message, help);
        return null;
    }

    private static string KindOf(YamlNode node) => node is YamlList ? "a list" : "a group of names";

    private static string Shown(YamlScalar scalar) => Cut(scalar.Text.Trim());

    private static string OneLine(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
