using Pipeline.Model;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// Tells a title that begins a form on each page from one that every page of a form prints as its head: below the former stands the
/// form's first block.
/// </summary>
internal static class FirstBlock
{
    // The name of the project, its agency and its unit, each with its value, and a year or a unit of money before them.
    private const int NearLines = 10;

    public static bool Follows(IReadOnlyList<TextLine> lines, TextLine title)
    {
        if (TitleWords.KindOf(Squeeze.Text(title.Text)) is null)
            return false;
        for (var i = 0; i < lines.Count; i++)
            if (ReferenceEquals(lines[i], title))
                return Holds(lines.Skip(i + 1).TakeWhile(l => l.Page == title.Page).Take(NearLines));
        return false;
    }

    private static bool Holds(IEnumerable<TextLine> lines)
    {
        var labels = lines.Select(l => l.Text).Where(FormLexicon.Standard.IsWholeLabel).Select(t => FormLexicon.Standard.Label(t)).ToList();
        return labels.Contains(LabelMeaning.ProjectName)
            && labels.Exists(l => l is LabelMeaning.Agency or LabelMeaning.UpperAgency or LabelMeaning.ImplementingUnit);
    }
}
