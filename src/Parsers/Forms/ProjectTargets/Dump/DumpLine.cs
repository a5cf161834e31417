using System.Buffers;
using Pipeline.Model;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>A line of a dump that holds parts of rows.</summary>
internal sealed class DumpLine
{
    private static readonly SearchValues<char> ClosingMarks = SearchValues.Create("，。；：、）)”》！？,.;:");

    private readonly int[] _starts;

    public DumpLine(TextLine line, int index, IReadOnlyList<DumpToken> tokens)
    {
        Line = line;
        Index = index;
        Tokens = tokens;
        Text = tokens.Count == 1 ? tokens[0].Text : string.Concat(tokens.Select(t => t.Text));
        _starts = new int[tokens.Count + 1];
        for (var i = 0; i < tokens.Count; i++)
            _starts[i + 1] = _starts[i] + tokens[i].Text.Length;
        Marks = FusedMarks.Find(Text);
        IsClosingMark = Text.AsSpan().IndexOfAnyExcept(ClosingMarks) < 0;
    }

    public TextLine Line { get; }

    /// <summary>Its place among the lines of rows.</summary>
    public int Index { get; }

    public IReadOnlyList<DumpToken> Tokens { get; }

    /// <summary>Without white space.</summary>
    public string Text { get; }

    /// <summary>Where in the text words of fused indicator strings stand.</summary>
    public IReadOnlyList<Range> Marks { get; }

    /// <summary>A blank line or a page break stands above it.</summary>
    public required bool AfterBlank { get; init; }

    /// <summary>It is the first below a page break or repeated headings.</summary>
    public required bool AfterBreak { get; init; }

    /// <summary>No amounts stand above it on its page: a torn row may go on here.</summary>
    public required bool AtTop { get; init; }

    /// <summary>Only marks that close what stands before them: some dumps set them apart.</summary>
    public bool IsClosingMark { get; }

    /// <summary>Where a token begins in the text.</summary>
    public int Start(int token) => _starts[token];
}
