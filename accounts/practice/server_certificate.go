package practice

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"time"
)

// validity is how long the certificates are valid: longer than anybody leaves
// practice mode open.
const validity = 30 * 24 * time.Hour

// authority is the throw-away certificate authority and what it signed. The
// authority's own key is forgotten as soon as it has signed the one leaf.
type authority struct {
	pool *x509.CertPool // the authority alone, as the only one trusted
	leaf tls.Certificate
}

// newAuthority makes an authority and a leaf for names.
func newAuthority(names []string, now time.Time) (authority, error) {
	caKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	leafKey, err2 := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err := errors.Join(err, err2); err != nil {
		return authority{}, fmt.Errorf("practice: keys of the certificates: %w", err)
	}
	ca := &x509.Certificate{
		Subject:               pkix.Name{CommonName: "Norikae practice mode, throw-away"},
		NotBefore:             now.Add(-time.Hour),
		NotAfter:              now.Add(validity),
		IsCA:                  true,
		BasicConstraintsValid: true,
		MaxPathLenZero:        true,
		KeyUsage:              x509.KeyUsageCertSign,
	}
	root, err := signed(ca, ca, &caKey.PublicKey, caKey)
	if err != nil {
		return authority{}, fmt.Errorf("practice: certificate of the authority: %w", err)
	}
	leaf, err := signed(&x509.Certificate{
		Subject:     pkix.Name{CommonName: "Norikae practice server"},
		DNSNames:    names,
		NotBefore:   ca.NotBefore,
		NotAfter:    ca.NotAfter,
		KeyUsage:    x509.KeyUsageDigitalSignature,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}, root, &leafKey.PublicKey, caKey)
	if err != nil {
		return authority{}, fmt.Errorf("practice: certificate of the server: %w", err)
	}
	a := authority{x509.NewCertPool(), tls.Certificate{
		Certificate: [][]byte{leaf.Raw, root.Raw}, PrivateKey: leafKey, Leaf: leaf,
	}}
	a.pool.AddCert(root)
	return a, nil
}

// signed makes a certificate for a public key.
func signed(c, parent *x509.Certificate, key *ecdsa.PublicKey, by *ecdsa.PrivateKey) (*x509.Certificate, error) {
	der, err := x509.CreateCertificate(rand.Reader, c, parent, key, by)
	if err != nil {
		return nil, err
	}
	return x509.ParseCertificate(der)
}
