using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>Takes out the headings that a table prints again on each page.</summary>
internal static class RepeatedHeads
{
    public static CellSequence Without(CellSequence text, FormLexicon lexicon)
    {
        if (text.Cells.Count == 0 || text.Cells[0].Lines.Count == 0 || text.Cells[0].Lines[0].Page == text.Cells[^1].Lines[^1].Page)
            return text;
        var heads = new HeadParser(lexicon, text.Cells);
        var kept = new List<TextCell>();
        IReadOnlyList<TextCell>? last = null;
        for (var at = 0; at < text.Cells.Count;)
        {
            if (last is not null && IsSame(text.Cells, at, last))
            {
                at += last.Count;
                continue;
            }

            var head = heads.At(at);
            var to = head?.To ?? at + 1;
            kept.AddRange(text.Cells.Skip(at).Take(to - at));
            last = head is null ? last : [.. head.Heads.Select(h => h.Cell)];
            at = to;
        }

        return text with { Cells = kept };
    }

    private static bool IsSame(IReadOnlyList<TextCell> cells, int at, IReadOnlyList<TextCell> heads) =>
        at + heads.Count <= cells.Count && cells[at].Lines[0].Page > heads[0].Lines[0].Page
            && Enumerable.Range(0, heads.Count).All(i => cells[at + i].Text == heads[i].Text);
}
