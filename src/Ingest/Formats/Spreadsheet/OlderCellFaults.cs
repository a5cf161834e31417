using System.Buffers.Binary;
using System.Text;
using Pipeline.Ingest.Formats.Containers;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>Finds cells of an XLS of 1997 or later that show an error, which who reads the values takes for empty ([MS-XLS] 2.4).</summary>
internal static class OlderCellFaults
{
    private const ushort Formula = 0x0006,
        EndOfSheet = 0x000A,
        Locked = 0x002F,
        SheetPlace = 0x0085,
        BoolOrError = 0x0205,
        Beginning = 0x0809;

    private static readonly Dictionary<byte, string> Errors = new()
    {
        [0x00] = "#NULL!", [0x07] = "#DIV/0!", [0x0F] = "#VALUE!", [0x17] = "#REF!", [0x1D] = "#NAME?", [0x24] = "#NUM!", [0x2A] = "#N/A",
    };

    /// <returns>Those of each sheet, by its name; none of a workbook that is locked or older.</returns>
    public static ILookup<string, CellFault> Of(byte[] workbook)
    {
        var stream = CompoundDirectory.Read(workbook, "Workbook") ?? [];
        var globals = Records(stream, 0).ToList();
        var sheets = globals.Exists(r => r.Kind == Locked)
            ? []
            : globals.Where(r => r.Kind == SheetPlace).Select(r => Sheet(r.Body)).OfType<(string, int)>();
        return sheets
            .SelectMany(s => Records(stream, s.Item2).Select(r => (s.Item1, Fault: Fault(r.Kind, r.Body))))
            .Where(f => f.Fault is not null)
            .ToLookup(f => f.Item1, f => f.Fault!);
    }

    /// <summary>
    /// The records from a place to the end of their sheet; what is embedded in it, such as a chart, has an end of its own.
    /// </summary>
    private static IEnumerable<(ushort Kind, ReadOnlyMemory<byte> Body)> Records(byte[] stream, int at)
    {
        for (var depth = 0; at >= 0 && at + 4 <= stream.Length;)
        {
            var (kind, length) = (Number(stream, at), Number(stream, at + 2));
            if (at + 4 + length > stream.Length)
                yield break;
            depth += kind switch { Beginning => 1, EndOfSheet => -1, _ => 0 };
            if (depth <= 0)
                yield break;
            if (depth == 1)
                yield return (kind, stream.AsMemory(at + 4, length));
            at += 4 + length;
        }
    }

    /// <summary>The name of a sheet and where it begins.</summary>
    private static (string, int)? Sheet(ReadOnlyMemory<byte> body)
    {
        var bytes = body.Span;
        if (bytes.Length < 8)
            return null;
        var wide = (bytes[7] & 1) != 0;
        var length = Math.Min(bytes[6] * (wide ? 2 : 1), bytes.Length - 8);
        return (
            (wide ? Encoding.Unicode : Encoding.Latin1).GetString(bytes.Slice(8, length)),
            BinaryPrimitives.ReadInt32LittleEndian(bytes));
    }

    private static CellFault? Fault(ushort kind, ReadOnlyMemory<byte> body) => kind switch
    {
        BoolOrError when body.Span is [_, _, _, _, _, _, var code, 1, ..] => Fault(body.Span, code),
        // A result that is no number ends with FFFF and begins with its kind, of which 2 is an error.
        Formula when body.Span is [_, _, _, _, _, _, 2, _, var code, _, _, _, 0xFF, 0xFF, ..] => Fault(body.Span, code),
        _ => null,
    };

    private static CellFault Fault(ReadOnlySpan<byte> cell, byte code) =>
        new(Number(cell, 0), Number(cell, 2), Errors.GetValueOrDefault(code, "an error"));

    private static ushort Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
