using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Forms;

/// <summary>The labelled fields of a dump as those of a sheet.</summary>
internal static class DumpFields
{
    public static IEnumerable<SheetField> Of(IEnumerable<LabelledField> fields) =>
        fields.Select(f => new SheetField(
            FormLexicon.Standard.Label(f.Name),
            f.Name,
            f.Value,
            new TableCell(0, 0, f.Value, f.Spans),
            f.Spans));
}
