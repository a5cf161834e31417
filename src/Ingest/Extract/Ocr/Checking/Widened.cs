using Pipeline.Ingest.Extract.Ocr.Recognition;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>PP-OCRv4 gives the marks of prose half as wide as they are printed; after a hanzi they are of full width.</summary>
internal static class Widened
{
    private const string Half = ",;:!?";
    private const string Full = "，；：！？";

    public static IReadOnlyList<ReadSymbol> Marks(IReadOnlyList<ReadSymbol> symbols) =>
        [
            .. symbols.Select((s, i) =>
                i > 0 && Half.IndexOf(s.Text, StringComparison.Ordinal) is >= 0 and var mark && IsHanzi(symbols[i - 1])
                ? s with { Text = Full[mark].ToString() }
                : s),
        ];

    private static bool IsHanzi(ReadSymbol symbol) => Script.IsWide(symbol.Text[0]);
}
