namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>Counts of grey levels.</summary>
internal static class Histogram
{
    public static int[] Of(ReadOnlySpan<byte> pixels)
    {
        var counts = new int[256];
        foreach (var pixel in pixels)
            counts[pixel]++;
        return counts;
    }

    /// <summary>The level that a share of what was counted lies at or below.</summary>
    public static int Level(int[] counts, double share)
    {
        var left = (long)(counts.Sum(c => (long)c) * share);
        for (var level = 0; level < counts.Length; level++)
            if ((left -= counts[level]) < 0)
                return level;
        return counts.Length - 1;
    }

    /// <summary>The level that parts dark from light best, after N. Otsu (1979): the variance between both is the greatest.</summary>
    public static int Parting(int[] counts)
    {
        var (all, sum) = (counts.Sum(c => (double)c), counts.Select((c, level) => (double)c * level).Sum());
        var (best, at) = (0.0, 127);
        double dark = 0, darkSum = 0;
        for (var level = 0; level < 255; level++)
        {
            dark += counts[level];
            darkSum += (double)counts[level] * level;
            var light = all - dark;
            if (dark == 0 || light == 0)
                continue;
            var apart = (darkSum / dark) - ((sum - darkSum) / light);
            if (dark * light * apart * apart is var between && between > best)
                (best, at) = (between, level + 1);
        }
        return at;
    }
}
