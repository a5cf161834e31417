using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>Consecutive tokens of one line that are taken for a piece of one column, with what speaks for or against it.</summary>
internal sealed class Segment
{
    private const string SentenceMarks = "。；;！!";
    private const string ClauseMarks = "，,：:";
    private const string StartingMarks = "，。；：、）)”》！？,;:";

    public Segment(DumpColumn column, DumpLine line, int from, int to, int ordinal)
    {
        Column = column;
        Line = line;
        From = from;
        To = to;
        Ordinal = ordinal;
        Width = DisplayWidth.Of(Text) + to - from - 1;
        if (column != DumpColumn.Money)
            Weigh();
    }

    public DumpColumn Column { get; }

    public DumpLine Line { get; }

    public int LineIndex => Line.Index;

    public int From { get; }

    public int To { get; }

    /// <summary>Its place among all the pieces its line may be cut into.</summary>
    public int Ordinal { get; }

    /// <summary>Without white space.</summary>
    public ReadOnlySpan<char> Text => Line.Text.AsSpan(Line.Start(From)..Line.Start(To));

    /// <summary>In display columns, one space between tokens.</summary>
    public int Width { get; }

    /// <summary>How many words of fused indicator strings it holds.</summary>
    public int Marks { get; private set; }

    /// <summary>The number of the indicator it begins; 0 where it begins none.</summary>
    public int Head { get; private set; }

    public int Sentences { get; private set; }

    public int Clauses { get; private set; }

    /// <summary>A bracket or quotation mark that it opens is closed behind it only.</summary>
    public bool LeavesOpen { get; private set; }

    /// <summary>It closes a bracket or quotation mark that it does not open.</summary>
    public bool ClosesOpen { get; private set; }

    /// <summary>How many amounts it would take for text.</summary>
    public int MoneyTokens { get; private set; }

    /// <summary>The widest gap inside, in spaces.</summary>
    public int InnerGap { get; private set; }

    /// <summary>Amounts stand before it in its line.</summary>
    public bool AfterMoney => From > 0 && Line.Tokens[From - 1].IsMoney;

    public bool StartsWithMark => StartingMarks.Contains(Text[0], StringComparison.Ordinal);

    /// <summary>Spaces before it in its line; 0 at the start of a line.</summary>
    public int GapBefore => From == 0 ? 0 : Gap(From);

    public bool StartsLine => From == 0;

    /// <summary>Where it begins in its line, in characters.</summary>
    public int Start => Line.Tokens[From].Column;

    /// <summary>Where it ends in its line, in characters.</summary>
    public int End => Line.Tokens[To - 1].Column + Line.Tokens[To - 1].Text.Length;

    public IEnumerable<DumpToken> Tokens => Line.Tokens.Skip(From).Take(To - From);

    /// <summary>As printed, one space between tokens.</summary>
    public string Printed => string.Join(' ', Tokens.Select(t => t.Text));

    private void Weigh()
    {
        foreach (var c in Text)
        {
            Sentences += SentenceMarks.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            Clauses += ClauseMarks.Contains(c, StringComparison.Ordinal) ? 1 : 0;
        }

        foreach (var mark in Line.Marks)
            Marks += mark.Start.Value >= Line.Start(From) && mark.End.Value <= Line.Start(To) ? 1 : 0;
        for (var token = From; token < To; token++)
        {
            MoneyTokens += Line.Tokens[token].IsMoney ? 1 : 0;
            InnerGap = token > From ? Math.Max(InnerGap, Gap(token)) : 0;
        }

        Head = FusedMarks.ItemNumber(Text);
        LeavesOpen = TextJoin.LeavesOpen(Text);
        ClosesOpen = TextJoin.ClosesOpen(Text);
    }

    private int Gap(int token) => Line.Tokens[token].Column - Line.Tokens[token - 1].Column - Line.Tokens[token - 1].Text.Length;
}
