using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>A label with its value.</summary>
/// <param name="Meaning">Null for a label that is not known.</param>
/// <param name="Name">As printed, without colon.</param>
/// <param name="Cell">The cell of the value; where there is none, of the label.</param>
internal sealed record SheetField(LabelMeaning? Meaning, string Name, string Value, TableCell Cell, IReadOnlyList<TextSpan> Spans);
