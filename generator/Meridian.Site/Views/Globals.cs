using System.Collections.Frozen;
using System.Collections.Immutable;
using Meridian.Site.Modelling;
using Meridian.Site.Themes;
using Meridian.Site.Views.Cards;
using Meridian.Site.Views.Functions;
using Meridian.Templating;
using Meridian.Templating.Values;

namespace Meridian.Site.Views;

/// <summary>The variables that templates see: some the same on every page, some of the page at hand.</summary>
internal static class Globals
{
    /// <summary>
    /// What the variables are, for checks that read a template and do not run it. Maps that are open to anything are
    /// not here.
    /// </summary>
    public static IReadOnlyDictionary<string, MemberType> Types { get; } = new Dictionary<string, MemberType>(
        StringComparer.Ordinal)
    {
        ["site"] = MemberType.Object(ModelTypes.Site),
        // A post has all that a page has.
        ["page"] = MemberType.Object(ModelTypes.Post),
        ["paginator"] = MemberType.Object(ModelTypes.Paginator),
        ["tag"] = MemberType.Object(ModelTypes.Tag),
        ["practitioner"] = MemberType.Object(ModelTypes.Practitioner),
        ["clinic"] = MemberType.Object(ClinicTypes.Clinic),
        ["container"] = MemberType.Object(ModelTypes.Container),
        ["image"] = MemberType.Object(ModelTypes.Image),
        ["card"] = MemberType.Object(CardView.Type),
        ["posts"] = MemberType.List(MemberType.Object(ModelTypes.Post)),
        ["pages"] = MemberType.List(MemberType.Object(ModelTypes.Page)),
        ["tags"] = MemberType.List(MemberType.Object(ModelTypes.Tag)),
        ["practitioners"] = MemberType.List(MemberType.Object(ModelTypes.Practitioner)),
        ["plural"] = MemberType.Function(MemberType.Text),
        ["wrap"] = MemberType.Function(MemberType.List(MemberType.Text)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static TemplateGlobals Of(SiteView site)
    {
        var model = site.Model;
        var values = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            ["posts"] = Value.List(ValueList.Of(site.Posts, ModelTypes.Post)),
            ["pages"] = Value.List(ValueList.Of(site.Views(model.Pages), ModelTypes.Page)),
            ["tags"] = Value.List(ValueList.Of([.. model.Tags.All.Select(site.View)], ModelTypes.Tag)),
            ["practitioners"] = Value.List(ValueList.Of([.. site.Practitioners], ModelTypes.Practitioner)),
            ["clinic"] = ClinicTypes.Clinic.Wrap(new ClinicView(site)),
            ["ctas"] = Value.Object(new OpenMap(model.Settings.CallsToAction.Calls.Values
                .Where(call => !CallPlacement.IsOver(model, call))
                .Select(call => KeyValuePair.Create(call.Id, ModelTypes.Call.Wrap(new CallView(site, call)))))),
            ["t"] = Value.Object(new WordMap(site.Words)),
            ["theme"] = Value.Object(YamlValues.Map(site.Theme.Tokens)),
            ["data"] = Value.Object(new OpenMap(model.Settings.Files
                .Select(file => KeyValuePair.Create(file.Key, YamlValues.Of(file.Value))))),
        };
        foreach (var function in SiteFunctions.Of(site))
        {
            values.Add(function.Name, Value.Function(function));
        }

        return TemplateGlobals.Of(values);
    }

    public static KeyValuePair<string, Value>[] OnPage(SiteView site, PageView page, ImmutableArray<MenuView> menu) =>
    [
        new("site", ModelTypes.Site.Wrap(new SiteOnPage(site, menu))),
        new("page", (page.Kind == "post" ? ModelTypes.Post : ModelTypes.Page).Wrap(page)),
        new("paginator", ModelTypes.Paginator.Wrap(page.Paginator)),
        new("tag", ModelTypes.Tag.Wrap(page.Tag)),
        new("practitioner", ModelTypes.Practitioner.Wrap(page.Practitioner)),
    ];

    /// <summary>
    /// For a text that is part of several pages, such as a practitioner's: it may not depend on one of them.
    /// </summary>
    public static KeyValuePair<string, Value>[] NoPage(SiteView site) =>
    [
        new("site", ModelTypes.Site.Wrap(new SiteOnPage(site, []))),
        new("page", Value.Null),
        new("paginator", Value.Null),
        new("tag", Value.Null),
        new("practitioner", Value.Null),
    ];
}
