using System.Text;
using System.Xml;
using System.Xml.Linq;
using Pipeline.Ingest.Formats.Packages;

namespace Pipeline.Ingest.Formats.Locked;

/// <summary>
/// The way of Office 2010 and later: AES in CBC, 4096 bytes at a time, and parameters in XML ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15).
/// </summary>
internal sealed class AgileCipher : PackageCipher
{
    private const int Segment = 4096;

    // The most that [MS-OFFCRYPTO] allows; Office turns 100,000 times.
    private const int MostSpins = 10_000_000;

    private static readonly byte[] OfVerifier = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
    private static readonly byte[] OfVerifierHash = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
    private static readonly byte[] OfKey = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];

    private readonly CipherParameters _package;
    private readonly CipherParameters _password;
    private readonly int _spins;
    private readonly byte[] _verifier;
    private readonly byte[] _verifierHash;
    private readonly byte[] _key;

    private AgileCipher(XElement package, XElement password)
    {
        (_package, _password) = (new CipherParameters(package), new CipherParameters(password));
        _spins = password.Number("spinCount") is >= 0 and <= MostSpins and var spins ? spins : throw new FormatException();
        _verifier = CipherParameters.Bytes(password, "encryptedVerifierHashInput");
        _verifierHash = CipherParameters.Bytes(password, "encryptedVerifierHashValue");
        _key = CipherParameters.Bytes(password, "encryptedKeyValue");
    }

    public static AgileCipher? Of(byte[] xml)
    {
        try
        {
            var root = XmlParts.Whole(() => new MemoryStream(xml));
            var password = root.Child("keyEncryptors")
                ?.Elements()
                .Select(e => e.Child("encryptedKey"))
                .FirstOrDefault(k => k.Value("spinCount") is not null);
            return root.Child("keyData") is { } package && password is not null ? new AgileCipher(package, password) : null;
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            return null;
        }
    }

    public override byte[]? KeyOf(string password)
    {
        var hash = Spun(password);
        var verifier = Unlocked(hash, OfVerifier, _verifier);
        var expected = Unlocked(hash, OfVerifierHash, _verifierHash);
        return expected.Length > 0 && expected.AsSpan().StartsWith(_password.Hash(verifier))
            ? Fitted(Unlocked(hash, OfKey, _key), _package.KeyBytes) : null;
    }

    public override byte[] Decrypt(byte[] key, ReadOnlyMemory<byte> package)
    {
        using var plain = new MemoryStream(package.Length);
        for (var at = 0; at < package.Length; at += Segment)
        {
            var segment = package.Slice(at, Math.Min(Segment, package.Length - at));
            plain.Write(
                CipherParameters.Decrypt(
                    key,
                    Fitted(_package.Hash([.. _package.Salt, .. Number(at / Segment)]), CipherParameters.Block),
                    segment.Span));
        }

        return plain.ToArray();
    }

    private byte[] Spun(string password)
    {
        var hash = _password.Hash([.. _password.Salt, .. Encoding.Unicode.GetBytes(password)]);
        for (var i = 0; i < _spins; i++)
            hash = _password.Hash([.. Number(i), .. hash]);
        return hash;
    }

    private byte[] Unlocked(byte[] hash, byte[] block, byte[] value) => CipherParameters.Decrypt(
        Fitted(_password.Hash([.. hash, .. block]), _password.KeyBytes), Fitted(_password.Salt, CipherParameters.Block), value);
}
