namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>The columns of the form as a text dump tells them apart, left to right.</summary>
internal enum DumpColumn
{
    Name,
    Money,
    Goal,
    Indicators,
}
