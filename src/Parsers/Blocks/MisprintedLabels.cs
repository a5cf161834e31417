using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Puts right the labels that differ from known ones by a character, and notes it on the sheet.</summary>
internal sealed class MisprintedLabels(FormLexicon lexicon, Sheet sheet)
{
    /// <returns>The label itself where there is nothing to put right.</returns>
    public string Mended(string label, IReadOnlyList<TextSpan> spans) => Noted(label, lexicon.MendedLabel(label), spans);

    /// <summary>Likewise, of what stands beside an amount.</summary>
    public string MendedSource(string label, IReadOnlyList<TextSpan> spans) =>
        Noted(label, lexicon.MendedSource(label) ?? lexicon.MendedLabel(label), spans);

    private string Noted(string label, string? mended, IReadOnlyList<TextSpan> spans)
    {
        if (mended is not null)
            sheet.Misprints.Add(MisprintNotes.Of(label, mended, spans));
        return mended ?? label;
    }
}
