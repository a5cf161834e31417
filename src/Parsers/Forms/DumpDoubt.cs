using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms;

/// <summary>What is found of a dump in which nothing printed proves which cells belong together.</summary>
internal static class DumpDoubt
{
    /// <summary>The cells of a form were written neither row by row nor in their places.</summary>
    public static Finding OutOfOrder(IEnumerable<TextLine> lines) =>
        Of(
            lines,
            "cells out of order",
            "the dump did not write the cells row by row; rows were put together again by what columns hold and what adds up, and "
                + "some may be wrong: compare them with the original");

    /// <summary>The words of a table stand in their places, but so crowded that lines of neighbouring cells touch.</summary>
    public static Finding Crowded(string table, IEnumerable<TextLine> lines) =>
        Of(
            lines,
            table,
            "the dump set the words of this table so close that its cells cannot be told apart for certain: compare its rows with "
                + "the original");

    private static Finding Of(IEnumerable<TextLine> lines, string subject, string message) =>
        new(FindingRule.AmbiguousLayout, Severity.Warning, subject, message)
        {
            Evidence = [.. Spans.Union(lines.Select(l => l.Span)).Select(s => new Evidence(null, s))],
        };
}
