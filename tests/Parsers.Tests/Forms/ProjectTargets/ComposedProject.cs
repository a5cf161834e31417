namespace Pipeline.Parsers.Tests.Forms.ProjectTargets;

/// <summary>A row of a composed project form; sums have no goal and no indicators.</summary>
internal sealed record ComposedProject(string Name, string[] Amounts, string? Goal = null, string? Indicators = null);
