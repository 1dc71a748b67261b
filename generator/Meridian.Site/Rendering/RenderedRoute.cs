using Meridian.Site.Html;
using Meridian.Site.Routing;

namespace Meridian.Site.Rendering;

/// <summary>A route whose file is in the draft, and what stands in that file.</summary>
internal sealed record RenderedRoute(Route Route, RenderedFile File, FileFacts Facts);
