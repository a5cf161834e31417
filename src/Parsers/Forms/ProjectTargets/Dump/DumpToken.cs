namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>A stretch of a dump's line without white space, or one of several amounts printed without a space between.</summary>
/// <param name="Column">Where it begins in its line, in characters: dumps that keep the layout count them so.</param>
internal sealed record DumpToken(string Text, bool IsMoney, int Column);
