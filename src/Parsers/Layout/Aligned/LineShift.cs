namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>
/// Sets the lines of a page straight. A dump puts every block of words behind the widest one left of it, so that some rows stand a few
/// characters further left or right than others, all their columns alike. A line is moved to where most others have their words.
/// </summary>
internal static class LineShift
{
    private const int Farthest = 4;
    private const double PerCharacter = 0.1;
    private const double Change = 0.3;
    private const int Rounds = 2;

    /// <summary>The lines with their fragments moved.</summary>
    public static List<IReadOnlyList<Fragment>> Straighten(IReadOnlyList<IReadOnlyList<Fragment>> lines)
    {
        var shifts = new int[lines.Count];
        for (var round = 0; round < Rounds; round++)
            shifts = Shifts(lines, Places(lines, shifts));
        return [.. lines.Select((line, i) => (IReadOnlyList<Fragment>)[.. line.Select(f => f with { Offset = f.Offset - shifts[i] })])];
    }

    /// <summary>How many words begin at each place, relative to the most that do.</summary>
    private static Dictionary<int, double> Places(IReadOnlyList<IReadOnlyList<Fragment>> lines, int[] shifts)
    {
        var counts = lines.SelectMany((line, i) => Firm.Of(line).Select(f => f.Offset - shifts[i])).CountBy(place => place).ToDictionary();
        var most = counts.Values.Max();
        return counts.ToDictionary(c => c.Key, c => (double)c.Value / most);
    }

    /// <summary>The shift of each line for which most of its words stand where others do; neighbours are shifted alike.</summary>
    private static int[] Shifts(IReadOnlyList<IReadOnlyList<Fragment>> lines, Dictionary<int, double> places)
    {
        const int count = (2 * Farthest) + 1;
        var best = new double[lines.Count, count];
        var from = new int[lines.Count, count];
        for (var line = 0; line < lines.Count; line++)
        {
            var firm = Firm.Of(lines[line]).ToList();
            for (var shift = 0; shift < count; shift++)
            {
                for (var previous = 0; line > 0 && previous < count; previous++)
                    if (best[line - 1, previous] - Cost(previous, shift)
                        > best[line - 1, from[line, shift]] - Cost(from[line, shift], shift))
                        from[line, shift] = previous;
                best[line, shift] = (line > 0 ? best[line - 1, from[line, shift]] - Cost(from[line, shift], shift) : 0)
                    + firm.Sum(f => places.GetValueOrDefault(f.Offset - shift + Farthest))
                    - (PerCharacter * Math.Abs(shift - Farthest));
            }
        }

        return Trace(best, from);
    }

    private static double Cost(int previous, int shift) => previous == shift ? 0 : Change;

    private static int[] Trace(double[,] best, int[,] from)
    {
        var shifts = new int[best.GetLength(0)];
        var at = Farthest;
        for (var shift = 0; shift < best.GetLength(1); shift++)
            if (best[shifts.Length - 1, shift] > best[shifts.Length - 1, at])
                at = shift;
        for (var line = shifts.Length - 1; line >= 0; line--)
        {
            shifts[line] = at - Farthest;
            at = from[line, at];
        }

        return shifts;
    }
}
