using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Pipeline.Ingest.Extract;

namespace Pipeline.Bench.WholeRun;

/// <summary>Folders of text filings, each a sample with a field of its own at the end, so that no two are the same.</summary>
internal static class GeneratedFilings
{
    private static readonly string[] Styles = ["*.tab.txt", "*.wrapped.txt", "*.raw.txt"];

    public static string Folder(WorkFolder work, int files)
    {
        var folder = work.Folder($"filings-{files}");
        if (Directory.Exists(folder))
            return folder;
        Directory.CreateDirectory(folder);
        var samples = Samples();
        for (var i = 0; i < files; i++)
            File.WriteAllText(
                Path.Combine(folder, $"{i:000000}.txt"),
                string.Create(CultureInfo.InvariantCulture, $"{samples[i % samples.Count]}\n填报人：第{i}号\n"));
        return folder;
    }

    /// <summary>Samples one after the other, of about so many bytes.</summary>
    public static string TextOf(int bytes)
    {
        var samples = Samples();
        var text = new StringBuilder();
        for (var i = 0; Encoding.UTF8.GetByteCount(text.ToString()) < bytes; i++)
            text.Append(samples[i % samples.Count]).Append('\n');
        return text.ToString();
    }

    /// <param name="styles">As their files' names end; else those of all texts that are read to the last word.</param>
    public static IReadOnlyList<string> Samples(params string[] styles) =>
        [.. (styles.Length > 0 ? styles : Styles).SelectMany(s => Directory.EnumerateFiles(SampleFolder, s))
            .Order(StringComparer.Ordinal).Select(f => TextDecoder.Decode(File.ReadAllBytes(f)).Text!)];

    public static string SampleFolder { get; } = Beside();

    private static string Beside([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../samples"));
}
