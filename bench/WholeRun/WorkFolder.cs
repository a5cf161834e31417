namespace Pipeline.Bench.WholeRun;

/// <summary>A folder for generated files and databases; gone with the run.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pipeline-bench-");
    private int _files;

    public string Folder(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public string NewFile(string name) => System.IO.Path.Combine(_folder.CreateSubdirectory($"{++_files}").FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
