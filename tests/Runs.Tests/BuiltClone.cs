namespace Pipeline.Runs.Tests;

/// <summary>A clone of the sources that two starts at once have built, for the tests that need one.</summary>
public sealed class BuiltClone : IAsyncLifetime
{
    public const string Name = "a built clone";

    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-clone-").FullName;

    public string Folder => Path.Combine(_folder, "a clone");

    public string Script => Path.Combine(Folder, "pipeline");

    /// <summary>The first two starts.</summary>
    internal IReadOnlyList<Run> AtOnce { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        if (OperatingSystem.IsWindows())
            return;
        CopySources(Folder);
        AtOnce = await Task.WhenAll(Run.Start(Script, ["--version"], _folder), Run.Start(Script, ["--version"], _folder));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal static void CopySources(string to)
    {
        foreach (var file in new[] { "pipeline", "Directory.Build.props", "Directory.Packages.props", ".editorconfig" })
            Copy(file, to);
        foreach (
            var file in Directory
                .GetFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Repository.Root, f)))
            if (!file.Split('/').Any(part => part is "bin" or "obj"))
                Copy(file, to);
    }

    private static void Copy(string file, string to)
    {
        var target = Path.Combine(to, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(Repository.Root, file), target);
    }
}
