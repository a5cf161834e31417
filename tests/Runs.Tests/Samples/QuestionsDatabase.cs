namespace Pipeline.Runs.Tests.Samples;

/// <summary>The texts of the samples that have a row a line, and a correction of one of them, in a database.</summary>
public sealed class QuestionsDatabase : IDisposable
{
    private const string Corrected = "linzhou-2024-project-targets.tab.txt", Title = "临洲市港航管理局（本级）2024年";

    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-questions-").FullName;

    public QuestionsDatabase()
    {
        var text = File.ReadAllText(System.IO.Path.Combine(SampleFolder.Path, Corrected));
        var correction = System.IO.Path.Combine(_folder, "corrected.txt");
        File.WriteAllText(
            correction,
            text.Replace(Title, "（更正）" + Title, StringComparison.Ordinal).Replace("≥92%", "≥95%", StringComparison.Ordinal));
        var texts = SampleFolder.Files.Where(f => f.EndsWith(".tab.txt", StringComparison.Ordinal));
        var run = Run.Pipeline(["ingest", .. texts, correction, "--db", Path]);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    public string Path => System.IO.Path.Combine(_folder, "x.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
