namespace Meridian.Browser.Tests;

/// <summary>The clinic in the theme that a site has when it names none.</summary>
[CollectionDefinition(nameof(StillwaterSite))]
public sealed class StillwaterSite() : SampleSite("stillwater"), ICollectionFixture<StillwaterSite>;
