using Meridian.Templating.Values;

namespace Meridian.Templating.Evaluation;

/// <summary>The named arguments of a call, in their order.</summary>
internal sealed class NamedArguments : List<(string Name, Value Value)>;
