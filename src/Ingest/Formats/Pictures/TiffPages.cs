namespace Pipeline.Ingest.Formats.Pictures;

/// <summary>The pages of a TIFF (revision 6.0): a chain of directories, each with the places of its strips or tiles.</summary>
internal static class TiffPages
{
    // A chain may bite its own tail.
    private const int MostPages = 10_000;

    private const int EntryBytes = 12;
    private const int ShortType = 3;

    // Where the pieces of a picture are, and how long they are: strips, tiles.
    private static readonly (int Offsets, int Lengths)[] Pieces = [(273, 279), (324, 325)];

    /// <returns>Null where the chain breaks off, or a piece of a picture lies beyond the end: the library would leave it white.</returns>
    public static int? Count(ReadOnlySpan<byte> tiff)
    {
        var numbers = new TiffNumbers(tiff);
        var count = 0;
        for (var at = numbers.Long(4); at is not 0; at = Next(numbers, at.Value))
            if (at is null || ++count > MostPages || !IsWhole(numbers, at.Value))
                return null;
        return count == 0 ? null : count;
    }

    private static long? Next(TiffNumbers numbers, long directory) =>
        numbers.Short(directory) is { } entries ? numbers.Long(directory + 2 + (entries * EntryBytes)) : null;

    private static bool IsWhole(TiffNumbers numbers, long directory)
    {
        foreach (var (offsets, lengths) in Pieces)
            if (Entry(numbers, directory, offsets) is { } from && Entry(numbers, directory, lengths) is { } length
                && !AreWithin(numbers, from, length))
                return false;
        return true;
    }

    private static bool AreWithin(TiffNumbers numbers, long offsets, long lengths)
    {
        for (var i = 0; i < numbers.Long(offsets + 4); i++)
            if (Value(numbers, offsets, i) is not { } from || (Value(numbers, lengths, i) is { } length && !numbers.Has(from, length)))
                return false;
        return true;
    }

    /// <summary>Where the entry of a tag stands.</summary>
    private static long? Entry(TiffNumbers numbers, long directory, int tag)
    {
        for (var i = 0; i < numbers.Short(directory); i++)
            if (numbers.Short(directory + 2 + (i * EntryBytes)) == tag)
                return directory + 2 + (i * EntryBytes);
        return null;
    }

    /// <summary>One of the values of an entry, which stand in it where they have no more than four bytes.</summary>
    private static long? Value(TiffNumbers numbers, long entry, int index)
    {
        var bytes = numbers.Short(entry + 2) == ShortType ? 2 : 4;
        var at = numbers.Long(entry + 4) * bytes <= 4 ? entry + 8 : numbers.Long(entry + 8);
        return at is not { } values ? null : bytes == 2 ? numbers.Short(values + (index * bytes)) : numbers.Long(values + (index * bytes));
    }
}
