using System.Diagnostics;
using System.Text;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Store;
using Pipeline.Parsers;

namespace Pipeline.Bench.WholeRun;

/// <summary>
/// How reading a text grows with its length: each sample goes on with its own lines, and with lines made to be slow, until it has so many.
/// Where twice the lines take more than three times as long, a step is not O(n log n).
/// </summary>
internal static class TextLengths
{
    private static readonly int[] Lengths = [12_500, 25_000, 50_000, 100_000];

    private static readonly (string Name, string Lines)[] Slow =
    [
        ("<!--", "<!--\n"),
        ("short lines", "一二三\n"),
        ("tabs", "a\tb\tc\td\te\n"),
        ("blanks", " \t \t \n"),
        ("labels", "单位：甲\n"),
    ];

    public static void Run()
    {
        Console.WriteLine($"{"lines",-64}{string.Concat(Lengths.Select(l => $"{l,10:N0}"))}{"ratio",8}");
        foreach (var file in Directory.EnumerateFiles(GeneratedFilings.SampleFolder, "*.txt").Order(StringComparer.Ordinal))
            if (TextDecoder.Decode(File.ReadAllBytes(file)).Text is { } sample)
                Print(Path.GetFileNameWithoutExtension(file), sample, sample);
        var form = File.ReadAllText(Path.Combine(GeneratedFilings.SampleFolder, "linzhou-2024-project-targets.tab.txt"));
        foreach (var (name, lines) in Slow)
            Print($"a form, then {name}", form, lines);
    }

    private static void Print(string name, string beginning, string lines)
    {
        var seconds = Lengths.Select(l => Seconds(Text(beginning, lines, l))).ToList();
        Console.WriteLine($"{name,-64}{string.Concat(seconds.Select(s => $"{s,10:0.00}"))}{seconds[^1] / seconds[^2],8:0.0}");
    }

    private static string Text(string beginning, string lines, int count)
    {
        var text = new StringBuilder(beginning);
        for (var left = count - beginning.Count(c => c == '\n'); left > 0; left -= lines.Count(c => c == '\n'))
            text.Append(lines);
        return text.ToString();
    }

    private static double Seconds(string text)
    {
        var clock = Stopwatch.StartNew();
        var document = new Model.ExtractedDocument(TextPages.Of(text));
        FilingWriter.Rows(document, DocumentParser.Parse(document));
        return clock.Elapsed.TotalSeconds;
    }
}
