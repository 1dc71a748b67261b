namespace Meridian.Browser.Tests;

/// <summary>The same clinic in the theme that takes most of what it is from another.</summary>
[CollectionDefinition(nameof(LedgerSite))]
public sealed class LedgerSite() : SampleSite("ledger"), ICollectionFixture<LedgerSite>;
