using System.Collections.Immutable;
using Meridian.Site.Checks;
using Meridian.Site.Loading;
using Meridian.Site.Modelling;
using Meridian.Site.Outputs;
using Meridian.Site.Parsing;
using Meridian.Site.Parsing.Extensions.Containers;
using Meridian.Site.Parsing.Extensions.Text;
using Meridian.Site.Routing;
using Meridian.Site.Settings;
using Meridian.Site.Settings.Bibliography;
using Meridian.Site.Themes;
using Meridian.Site.Views.Bodies;
using Meridian.Site.Views.Cards;
using Meridian.Site.Yaml;
using Meridian.Sources;
using Meridian.Templating;

namespace Meridian.Site;

/// <summary>Every rule that a build can raise, wherever it is declared. A new rule is one line here.</summary>
public static class RuleList
{
    public static ImmutableArray<Rule> All { get; } =
    [
        SettingsRules.Unknown, SettingsRules.Wrong, SettingsRules.Missing, SettingsRules.NoUrl, SettingsRules.NoTitle,
        SettingsRules.Weakened, SettingsRules.UnknownRule, SettingsRules.TwoFiles, SiteSettingsReader.BadBaseUrl,
        BibliographyRules.Broken, BibliographyRules.WrongKey, BibliographyRules.Duplicate, BibliographyRules.NoTitle,
        BibliographyRules.WrongDate, BibliographyRules.UnknownAbbreviation,
        BibliographyRules.JoinedNames,
        YamlRules.Broken, YamlRules.DuplicateKey, YamlRules.TooMuch, YamlRules.Slip, YamlRules.SecondDocument,
        FrontMatterRules.Unclosed, FrontMatterRules.NotYaml, FrontMatterRules.NoNames, FrontMatterRules.UnknownKey,
        FrontMatterRules.SaidTwice, FrontMatterRules.WrongValue, FrontMatterRules.WrongDate, FrontMatterRules.WrongSlug,
        FrontMatterRules.WrongTag, FrontMatterRules.Entity,
        ContainerRenderer.LeftOpen, ContainerRenderer.Unknown, StrayEndRenderer.Stray, MarkdownParser.TooDeep,
        ContainerRenderer.MisplacedCall,
        MarkdownParser.TooManyBrackets,
        HeadingSlotRenderer.TopHeading, ContentParser.EmptyPost,
        SourceLoader.UnreadableFile, SourceLoader.LinkOutOfSite, SourceLoader.LinkLoop, SourceLoader.FileTooLarge,
        SourceLoader.NotUtf8, SourceLoader.Utf16,
        ModelBuilder.MissingTitle, ModelBuilder.MissingDate, ModelBuilder.UnknownAuthor, ModelBuilder.BadFileName,
        PagePlacement.BadPermalink, PermalinkChecks.UnfilledPattern, UnreadFiles.Unread,
        SearchResultChecks.LongTitle, SearchResultChecks.DescriptionLength, NeighbourFinder.UnknownNeighbour,
        NeighbourFinder.UnpublishedNeighbour, TagNaming.UnknownHashtag, TagNaming.TagSpelling,
        CallPlacement.UnknownCall,
        ImageFaults.BrokenImage, ImageFaults.HugeImage, ImageFaults.MissingImageAlt,
        ImageMaker.NoImageTool, ImageMaker.ImageNotMade, ImageMaker.UnknownImage, ImageMaker.MetadataPublished,
        CardMaker.CardNotMade,
        MenuChecks.UnknownMenuPage, BodyRenderer.UnknownReference, BodyRenderer.MissingContainer,
        RedirectFinder.BadAlias,
        RoutePlanner.SameUrl, RoutePlanner.FileOverFolder, RoutePlanner.OwnFileUsed, Document.UnknownLayout,
        ThemeFinder.UnknownTheme, ThemeFinder.ThemeCircle, FindingSeverity.AcceptOver,
        ContrastCheck.LowContrast, ContrastCheck.UnknownColour, ContrastCheck.UnusedColour,
        .. CheckRuleList.All,
        .. TemplateRules.All,
    ];
}
