using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms;

/// <summary>The findings of a form whose dump wrote its cells neither row by row nor in their places, so that nothing printed proves its rows.</summary>
internal static class ReorderedDump
{
    /// <summary>The same of a table whose words stand in their places, but so crowded that lines of neighbouring cells touch.</summary>
    public static Finding Crowded(string table, IEnumerable<TextLine> lines) => new(
        FindingRule.AmbiguousLayout,
        Severity.Warning,
        table,
        "the dump set the words of this table so close that its cells cannot be told apart for certain: compare its rows with the original")
    {
        Evidence = [.. Spans.Union(lines.Select(l => l.Span)).Select(s => new Evidence(null, s))],
    };

    public static Finding Doubt(IEnumerable<TextLine> lines) => new(
        FindingRule.AmbiguousLayout,
        Severity.Warning,
        "cells out of order",
        "the dump did not write the cells row by row; rows were put together again by what columns hold and what adds up, and some may be wrong: compare them with the original")
    {
        Evidence = [.. Spans.Union(lines.Select(l => l.Span)).Select(s => new Evidence(null, s))],
    };
}
