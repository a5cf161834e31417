using System.Reflection;

namespace Pipeline.Ingest.Reconcile.Regions;

/// <summary>The data files of this folder, as they are built into the program.</summary>
internal static class DataFile
{
    /// <summary>The cells of each line that is no remark.</summary>
    public static IEnumerable<string[]> Lines(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#'))
                yield return line.Split('\t');
    }
}
